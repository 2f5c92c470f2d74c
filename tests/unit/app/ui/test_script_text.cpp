// Words in scripts that ImGui cannot set: which become pictures, and where these stand.
#include "app/ui/look.hpp"
#include "app/ui/script_text.hpp"
#include "app/ui/widgets.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace app;

namespace {

/// Makes pictures of ten units a byte, in lines of 20, and remembers what it was asked for.
class FakePictures final : public ui::ScriptTextures {
  public:
    const ui::ScriptPicture& picture(const ui::ScriptOrder& order) override {
        asked.emplace_back(order.words);
        made.texture = this;
        const float all = 10.0F * static_cast<float>(order.words.size());
        made.lines = order.wrap > 0 ? 1 + static_cast<int>(all / order.wrap) : 1;
        made.line = 20;
        made.baseline = 15;
        made.size = {order.wrap > 0 ? std::min(all, order.wrap - 5) : all, 20.0F * static_cast<float>(made.lines)};
        made.right_to_left = true;
        return made;
    }
    std::vector<std::string> asked;
    ui::ScriptPicture made;
};

/// A window of ImGui that stands for one frame.
class Sheet {
  public:
    Sheet() : m_context(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.DisplaySize = {800, 600};
        m_look.fonts = ui::bake_fonts(*io.Fonts, {}, 1.0);
        ui::apply(m_look);
        ui::use_script_textures(&pictures);
        ImGui::NewFrame();
        ImGui::SetNextWindowSize({400, 500});
        ImGui::Begin("sheet");
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet() {
        ImGui::End();
        ImGui::Render();
        ImGui::DestroyContext(m_context);
    }
    /// Draw commands of the window with the texture of the pictures.
    [[nodiscard]] int drawn() const {
        int count = 0;
        for (const ImDrawCmd& command : ImGui::GetWindowDrawList()->CmdBuffer) {
            count += command.GetTexID() == &pictures ? 1 : 0;
        }
        return count;
    }
    FakePictures pictures;

  private:
    ImGuiContext* m_context;
    ui::Look m_look;
};

}  // namespace

TEST_CASE("Latin words stay with ImGui") {
    Sheet sheet;
    ui::text("Kabul, 12° E – café");
    ui::wrapped_text("Sar-e Pul");
    CHECK(sheet.pictures.asked.empty());
    CHECK_FALSE(ui::needs_picture(""));
    CHECK_FALSE(ui::needs_picture("broken \xff\xd9"));
}

TEST_CASE("Words with letters that the panels lack become pictures, in every widget") {
    Sheet sheet;
    ui::text("کابل");
    ui::wrapped_text("Kabul (کابل)");
    ui::muted_text({}, "Мазари-Шариф");
    CHECK(sheet.pictures.asked == std::vector<std::string>{"کابل", "Kabul (کابل)", "Мазари-Шариф"});
    CHECK(sheet.drawn() >= 1);
}

TEST_CASE("A picture is an item as high as its lines") {
    Sheet sheet;
    const float line = ImGui::GetTextLineHeight();
    ui::script_text("کابل");
    CHECK(ImGui::GetItemRectSize().y == Approx(line));
    CHECK(ImGui::GetItemRectSize().x == Approx(80));
    CHECK(ui::script_width("کابل") == Approx(80));
    const float room = ImGui::GetContentRegionAvail().x;
    ui::script_paragraph("کابل کابل کابل کابل کابل کابل کابل کابل");
    CHECK(ImGui::GetItemRectSize().y == Approx(line + 20 * static_cast<float>(sheet.pictures.made.lines - 1)));
    CHECK(sheet.pictures.made.lines > 1);
    // From right to left: it reaches the panel's right edge.
    CHECK(ImGui::GetItemRectSize().x == Approx(room));
}

TEST_CASE("Without a maker of pictures letters stay as they are") {
    Sheet sheet;
    ui::use_script_textures(nullptr);
    ui::text("کابل");
    CHECK(sheet.pictures.asked.empty());
}
