// What the driver complains about, collected for tests.
#pragma once

#include "app/gl/gl_loader.hpp"

#include <memory>
#include <string>
#include <vector>

namespace app::gl {

/// Listens to the current context from construction to destruction. Messages of severity "notification" are left out.
class DebugLog {
  public:
    /// `get_proc_address` finds glDebugMessageCallback, which OpenGL 3.3 itself does not have; where it is missing
    /// nothing is heard.
    explicit DebugLog(GetProcAddress get_proc_address);
    DebugLog(const DebugLog&) = delete;
    DebugLog& operator=(const DebugLog&) = delete;
    ~DebugLog();

    /// The driver hands the pointer back as one to constant data.
    struct Heard {
        mutable std::vector<std::string> messages;
    };

    /// Whether the driver can speak at all.
    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] const std::vector<std::string>& messages() const { return m_heard->messages; }

  private:
    GetProcAddress m_get_proc_address;
    bool m_listens = false;
    std::unique_ptr<const Heard> m_heard;  ///< its address is the driver's user pointer
};

}  // namespace app::gl
