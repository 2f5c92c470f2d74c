// A value of one of very many types, cheap to hand on and cheap to compile.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>

namespace app::state {

template <typename... Each>
struct TypeList {
    static constexpr std::size_t size = sizeof...(Each);
    template <typename One>
    static constexpr bool has = (std::is_same_v<One, Each> || ...);
    /// Of a type that is in the list.
    template <typename One>
    [[nodiscard]] static constexpr std::size_t index_of() {
        constexpr std::array<bool, size> matches{std::is_same_v<One, Each>...};
        std::size_t index = 0;
        while (!matches[index]) {
            ++index;
        }
        return index;
    }
};

/// One of the types of `Types`, which is a TypeList or derived from one; a value that never changes, shared by its
/// copies. With a hundred and more types std::variant costs ten seconds in each file that only fills it: what moves,
/// copies and destroys it is made anew there. This knows its types only where it is visited.
template <typename Types>
class OneOf {
  public:
    // Meant to be implicit, as std::variant's is.
    template <typename One, typename = std::enable_if_t<Types::template has<One>>>
    OneOf(One one)  // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : m_index(Types::template index_of<One>()), m_value(std::make_shared<const One>(std::move(one))) {}

    /// The place of its type in the list.
    [[nodiscard]] std::size_t index() const { return m_index; }

    template <typename One>
    [[nodiscard]] bool is() const {
        return m_index == Types::template index_of<One>();
    }
    /// Null where it is of another type.
    template <typename One>
    [[nodiscard]] const One* get_if() const {
        return is<One>() ? static_cast<const One*>(m_value.get()) : nullptr;
    }
    /// Throws std::bad_variant_access where it is of another type.
    template <typename One>
    [[nodiscard]] const One& get() const {
        if (!is<One>()) {
            throw std::bad_variant_access();
        }
        return *static_cast<const One*>(m_value.get());
    }

    /// Calls the visitor with what it holds; every type must give the same result.
    template <typename Visitor>
    decltype(auto) visit(Visitor&& visitor) const {
        return visit_as(visitor, static_cast<const Types*>(nullptr));
    }

  private:
    template <typename Visitor, typename... Each>
    decltype(auto) visit_as(Visitor& visitor, const TypeList<Each...>* /*unused*/) const {
        using First = std::tuple_element_t<0, std::tuple<Each...>>;
        using Result = decltype(visitor(std::declval<const First&>()));
        using Call = Result (*)(Visitor&, const void*);
        static constexpr std::array<Call, sizeof...(Each)> calls{
            [](Visitor& with, const void* value) -> Result { return with(*static_cast<const Each*>(value)); }...};
        return calls[m_index](visitor, m_value.get());
    }

    std::size_t m_index;
    std::shared_ptr<const void> m_value;
};

}  // namespace app::state
