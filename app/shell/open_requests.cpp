#include "app/shell/open_requests.hpp"

#include "app/load/load_own_layer.hpp"
#include "app/scene/own_shapes.hpp"
#include "app/shell/folder_list.hpp"
#include "app/shell/load_job.hpp"
#include "app/shell/text_requests.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

namespace app::shell {

using namespace messages::literals;

namespace {

namespace fs = std::filesystem;

void tell(const RequestContext& context, geo::Severity severity, std::string sentence) {
    context.commands.emplace_back(state::Tell{{severity, {}, "open", std::move(sentence)}});
}

/// Everything that reading a layer needs, taken while the state is at hand.
struct LayerOrder {
    fs::path file;
    float opacity = 1.0F;
    std::size_t number = 0;
    campaign::CampaignPtr campaign;
    scene::StaticGeometryPtr geometry;
};

geo::Result<void> read_layer(const JobContext& job, const messages::Texts& texts, const LayerOrder& order) {
    auto diagnostics = std::make_shared<geo::Diagnostics>();
    const auto layer = load::load_own_layer(order.file, order.geometry->projection->definition(), *diagnostics);
    if (!layer) {
        return geo::fail(layer.error());
    }
    if (job.cancelled()) {
        return geo::fail(geo::ErrorCode::Interrupted, texts("open.layer_stopped"_m));
    }
    job.progress(0.6, order.file.filename().string());
    scene::OwnShapesRef shapes = scene::own_shapes(*layer, {order.opacity, std::nullopt, order.number},
                                                   *order.geometry->projection, *diagnostics);
    if (job.cancelled()) {
        return geo::fail(geo::ErrorCode::Interrupted, texts("open.layer_stopped"_m));
    }
    job.post(state::OwnLayerLoaded{order.file.string(), std::move(shapes), order.campaign, std::move(diagnostics)});
    job.post(state::Opened{order.file.string()});
    return {};
}

/// The colour that a layer had before keeps it; a new one gets the next.
std::size_t number_of(const state::OwnLayers& layers, const std::string& path) {
    for (std::size_t index = 0; index < layers.list.size(); ++index) {
        if (layers.list[index].path == path) {
            return index;
        }
    }
    return layers.opened;
}

}  // namespace

void answer(const state::request::OpenLayer& open, const RequestContext& context) {
    const state::AppState& state = context.state;
    if (!state.has_campaign() || state.geometry->projection == nullptr) {
        tell(context, geo::Severity::Error, state.texts("open.no_campaign"_m, fmt::arg("path", open.path)));
        return;
    }
    LayerOrder order{open.path, open.opacity, number_of(state.own_layers, open.path), state.campaign, state.geometry};
    const std::string title = state.texts("open.opening"_m, fmt::arg("name", order.file.filename().string()));
    context.jobs.start({.title = title}, [order = std::move(order), texts = state.texts](const JobContext& job) {
        return read_layer(job, texts, order);
    });
}

void answer(const state::request::ListFolder& list, const RequestContext& context) {
    context.jobs.start({.title = context.state.texts("open.listing"_m)},
                       [folder = list.folder, texts = context.state.texts](const JobContext& job) -> geo::Result<void> {
                           job.post(folder_list(texts, folder));
                           return {};
                       });
}

void answer(const state::request::OpenPath& open, const RequestContext& context) {
    const fs::path path = whole_path(open.path);
    std::error_code none;
    if (!fs::exists(path, none)) {
        tell(context, geo::Severity::Error, context.state.texts("open.missing"_m, fmt::arg("path", path.string())));
        return;
    }
    const auto close_panel = [&context] {
        if (context.state.panels.has(state::Panel::Open)) {
            context.commands.emplace_back(state::TogglePanel{state::Panel::Open});
        }
    };
    switch (kind_of_path(path)) {
        case state::FileKind::Folder: context.commands.emplace_back(state::EnterFolder{path.string()}); return;
        case state::FileKind::Campaign:
            start_loading(context.jobs, context.state.texts, path, std::nullopt);
            close_panel();
            return;
        case state::FileKind::Text:
            context.commands.emplace_back(state::Ask{state::request::ReadText{path.string(), {}}});
            context.commands.emplace_back(state::Opened{path.string()});
            close_panel();
            return;
        case state::FileKind::Layer:
        case state::FileKind::Other:
            context.commands.emplace_back(state::Ask{state::request::OpenLayer{path.string()}});
            close_panel();
            return;
    }
}

}  // namespace app::shell
