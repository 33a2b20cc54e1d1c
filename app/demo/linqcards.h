// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demomessage.h"

#include <mutex>
#include <optional>
#include <vector>

namespace patchbook::demo {

/**
 * The organisation's own lines and their cards: /api/partner/v3/contact_card and /phone_numbers of
 * the Linq Partner API v3. Thread-safe.
 */
class LinqCards
{
public:
    /** Pictures are kept under `origin`. */
    explicit LinqCards(const QString &origin);

    /** The answer to somebody who may ask. */
    Answer answer(const Request &request, const Quirks &quirks);
    /** What somebody without the right token is told. */
    static Answer unauthorized();

    QStringList lines() const;
    /** {} when the line is not ours or not set up. */
    QJsonObject card(const QString &line) const;
    bool change(const QString &line, const QJsonObject &fields);
    bool remove(const QString &line);

private:
    struct Card
    {
        QString firstName;
        QString lastName;
        QString imageUrl;
        bool active = true;
        int readsUntilActive = 0; ///< the card becomes active after so many GETs, when not yet
    };
    struct Line
    {
        QString number;
        QString uuid;
        bool slow = false; ///< its device needs a while to take a card over
        std::optional<Card> card = {};
    };

    Answer cards(const Request &request);
    Answer setUp(const Request &request, const Quirks &quirks);
    Answer update(const Request &request, const Quirks &quirks);
    Answer phoneNumbers() const;
    std::optional<Answer> problemWith(const QJsonObject &body) const;
    std::optional<Answer> problemWith(const QString &number) const;
    void write(Line &line, const QJsonObject &body, const Quirks &quirks);
    QString newPictureAddress();
    Line *line(const QString &number);
    const Line *line(const QString &number) const;
    static QJsonObject shown(const Line &line);

    const QString m_origin;
    mutable std::mutex m_mutex;
    std::vector<Line> m_lines;
    int m_pictures = 0;
};

} // namespace patchbook::demo
