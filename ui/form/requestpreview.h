// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/edit.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace patchbook {

class PlainLabel;
class RecordService;
class Schema;
struct PlannedWrite;
struct Request;

/** Shows, word for word, what Save would send, or what was sent. */
class RequestPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestPreview(QWidget *parent = nullptr);

    /** `look` stands in for the record as it will be read just before sending. */
    void showPlan(const RecordService &service, const Edit &edit,
                  const std::optional<Contact> &look);
    /** Requests that were sent `attempts` times, or are ready to be. `schema` may be nullptr. */
    void showSent(const PlannedWrite &write, const Schema *schema, int attempts);
    /** Nothing differs. */
    void showNothing();
    QString requestText() const;
    QString note() const;

private:
    void showRequests(const PlannedWrite &write);
    void fit();

    QPlainTextEdit *m_request;
    PlainLabel *m_note;
};

/** Method, address path and body, the body indented for reading. */
QString readableRequest(const Request &request);

} // namespace patchbook
