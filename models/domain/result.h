// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace patchbook {

/** The value of an operation that succeeds without telling anything. */
struct Done
{
    friend bool operator==(const Done &, const Done &) = default;
};

/** Wraps an error so that a Result<T, T> would still know which of the two it holds. */
template <class E>
struct Failure
{
    E error;
};

template <class E>
[[nodiscard]] Failure<E> fail(E error)
{
    return Failure<E>{std::move(error)};
}

/** Either the value of an operation or the reason why there is none. */
template <class T, class E>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure<E> failure)
        : m_content(std::in_place_index<1>, std::move(failure.error))
    {
    }

    bool ok() const { return m_content.index() == 0; }
    explicit operator bool() const { return ok(); }

    /** Only when ok(). */
    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    /** By value: a reference into a temporary would dangle in `for (… : future.result().value())`.
     */
    T value() && { return std::get<0>(std::move(m_content)); }
    const T *operator->() const { return &value(); }
    const T &operator*() const & { return value(); }

    /** Only when not ok(). */
    const E &error() const { return std::get<1>(m_content); }

private:
    std::variant<T, E> m_content;
};

} // namespace patchbook
