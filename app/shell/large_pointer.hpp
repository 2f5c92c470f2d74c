// A pointer that the last row can see.
#pragma once

#include <cstdint>
#include <vector>

struct GLFWcursor;

namespace app::shell {

/// An arrow in straight RGBA, its tip in the upper left corner: dark with a light edge, so that it stands out on any
/// map.
struct PointerPicture {
    int size_px = 0;
    std::vector<std::uint8_t> rgba;
};
[[nodiscard]] PointerPicture large_arrow(int size_px);

/// The arrow as a cursor of the system; made when it is first wanted. On the main thread, gone before GLFW.
class LargePointer {
  public:
    LargePointer() = default;
    LargePointer(const LargePointer&) = delete;
    LargePointer& operator=(const LargePointer&) = delete;
    ~LargePointer();

    /// Null where the system has none of its kind.
    [[nodiscard]] GLFWcursor* cursor(int size_px);

  private:
    GLFWcursor* m_cursor = nullptr;
    int m_size_px = 0;
};

}  // namespace app::shell
