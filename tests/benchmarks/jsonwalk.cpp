// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/jsonwalk.h"

#include <simdjson.h>

namespace patchbook::bench {

namespace {

namespace ondemand = simdjson::ondemand;

qsizetype walk(ondemand::value value)
{
    qsizetype bytes = 0;
    switch (value.type().value()) {
    case ondemand::json_type::array:
        for (auto element : value.get_array())
            bytes += walk(element.value());
        return bytes;
    case ondemand::json_type::object:
        for (auto member : value.get_object()) {
            bytes += qsizetype(member.unescaped_key().value().size());
            bytes += walk(member.value().value());
        }
        return bytes;
    case ondemand::json_type::string:
        return qsizetype(value.get_string().value().size());
    case ondemand::json_type::number:
        return value.get_number().error() == simdjson::SUCCESS ? 1 : 0;
    case ondemand::json_type::boolean:
        return value.get_bool().value() ? 1 : 0;
    case ondemand::json_type::null:
        return value.is_null() ? 1 : 0;
    }
    return bytes;
}

} // namespace

QByteArray withRoomBehind(const QByteArray &json)
{
    QByteArray roomy;
    roomy.reserve(json.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    return roomy.append(json);
}

qsizetype walkOfAllValues(const QByteArray &json)
{
    ondemand::parser parser;
    ondemand::document document =
        parser.iterate(json.constData(), std::size_t(json.size()), std::size_t(json.capacity()));
    ondemand::value root;
    return document.get_value().get(root) == simdjson::SUCCESS ? walk(root) : 0;
}

} // namespace patchbook::bench
