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
struct Request;

/** Shows, word for word, what Save would send. */
class RequestPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit RequestPreview(QWidget *parent = nullptr);

    /** `look` stands in for the record as it will be read just before sending. */
    void showPlan(const RecordService &service, const Edit &edit,
                  const std::optional<Contact> &look);
    /** Nothing differs. */
    void showNothing();
    QString requestText() const;
    QString note() const;

private:
    void fit();

    QPlainTextEdit *m_request;
    PlainLabel *m_note;
};

/** Method, address path and body, the body indented for reading. */
QString readableRequest(const Request &request);

} // namespace patchbook
