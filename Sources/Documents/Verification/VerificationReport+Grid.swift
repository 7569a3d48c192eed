import Quantities

/// The checklist as tables.
extension VerificationReport {
    func summary(_ word: Wording) -> Document.Section {
        let rows = checklist.sections.map { section in
            [Document.Cell("\(section.id) \(word(section.title))")] + counts(section.items)
        }
        return Document.Section(
            anchor: "summary", heading: word(.summaryHeading),
            blocks: [
                .table(
                    Document.Table(
                        caption: word(.summaryCaption),
                        columns: [word.column(.section)]
                            + Outcome.allCases.map { Document.Table.Column($0.badge(word).text, .number) }
                            + [word.column(.total, .number)],
                        rows: rows, totals: [[Document.Cell(word(.total))] + counts(checklist.items)])),
                .entries([
                    word.entry(.checklistVersion, .code(checklist.version)),
                    Document.Entry(
                        key: word(.checklistSource),
                        value: word.marked([.text(word(checklist.source))], isVerified: checklist.isVerified)),
                ]),
            ])
    }

    private func counts(_ items: [Item]) -> [Document.Cell] {
        Outcome.allCases.map { outcome in Document.Cell(NumberText.whole(items.count { $0.outcome == outcome })) }
            + [Document.Cell(NumberText.whole(items.count))]
    }

    /// All items by section; what a person answered stands in a section of its own.
    func grid(_ word: Wording) -> Document.Section {
        let columns = [
            word.column(.itemNumber, .short), word.column(.item), word.column(.filler, .short),
            word.column(.outcome, .short), word.column(.detail), word.column(.evidence),
        ]
        let groups = checklist.sections.map { section in
            Document.Table.Group(
                heading: "\(section.id)  \(word(section.title))", rows: section.items.map { row($0, word) })
        }
        return Document.Section(
            anchor: "checklist", heading: word(.checklistHeading, NumberText.whole(checklist.items.count)),
            blocks: [
                .table(
                    Document.Table(
                        caption: word(.checklistCaption), columns: columns, groups: groups, narrow: .stacks))
            ])
    }

    private func row(_ item: Item, _ word: Wording) -> [Document.Cell] {
        [
            Document.Cell(item.id), Document.Cell(word(item.text)),
            Document.Cell(word(item.filler == .system ? .fillerSystem : .fillerVerifier)),
            Document.Cell(.badge(item.outcome.badge(word))), Document.Cell(word(item.detail)),
            Document.Cell(lines: item.evidence.isEmpty ? [[.text("–")]] : item.evidence.map { line($0, word) }),
        ]
    }

    private func line(_ evidence: Evidence, _ word: Wording) -> [Document.Inline] {
        var line: [Document.Inline] = [.text(word(evidence.label))]
        if let record = evidence.record { line.append(.aside(" " + word(.recordNumber, String(record)))) }
        if let digest = evidence.digest { line += [.text(" "), .code(digest)] }
        return line
    }

    /// The verifier's answers, each with the person and the organisation that stand behind it.
    func answersSection(_ word: Wording) -> Document.Section {
        let rows = checklist.items.compactMap { item in
            item.answer.map { answer in
                [
                    Document.Cell(item.id),
                    Document.Cell(lines: [[.text(word(item.text))], [.badge(item.outcome.badge(word))]]),
                    Document.Cell(answer.comment.isEmpty ? "–" : answer.comment),
                    Document.Cell(lines: [[.code(answer.person.text)], [.code(answer.organisation.text)]]),
                    Document.Cell(word.day(answer.date)),
                ]
            }
        }
        return Document.Section(
            anchor: "answers", heading: word(.answersHeading),
            blocks: [
                word.block(
                    Document.Table(
                        caption: word(.answersCaption),
                        columns: [
                            word.column(.itemNumber, .short), word.column(.item), word.column(.comment),
                            word.column(.personOrganisation), word.column(.date),
                        ], rows: rows, narrow: .stacks), orNone: .noAnswers)
            ])
    }

    func findingsSection(_ word: Wording) -> Document.Section {
        let rows = findings.map { finding in
            [
                Document.Cell(finding.id), Document.Cell(word(Phrase(finding.kind))), Document.Cell(finding.item),
                Document.Cell(finding.text), Document.Cell(finding.resolution.isEmpty ? "–" : finding.resolution),
                Document.Cell(
                    .badge(
                        Document.Badge(
                            text: word(finding.isClosed ? .findingClosed : .findingOpen),
                            tone: finding.isClosed ? .good : .caution))),
            ]
        }
        return Document.Section(
            anchor: "findings", heading: word(.findingsHeading),
            blocks: [
                word.block(
                    Document.Table(
                        caption: word(.findingsCaption),
                        columns: [
                            word.column(.findingNumber, .short), word.column(.findingKind), word.column(.itemNumber),
                            word.column(.findingText), word.column(.resolution), word.column(.standing, .short),
                        ], rows: rows, narrow: .stacks), orNone: .noFindings)
            ])
    }
}

extension VerificationReport.Outcome {
    func badge(_ word: Wording) -> Document.Badge {
        switch self {
        case .passed: Document.Badge(text: word(.outcomePassed), tone: .good)
        case .noted: Document.Badge(text: word(.outcomeNoted), tone: .caution)
        case .failed: Document.Badge(text: word(.outcomeFailed), tone: .bad)
        case .notApplicable: Document.Badge(text: word(.outcomeNotApplicable), tone: .neutral)
        case .open: Document.Badge(text: word(.outcomeOpen), tone: .caution)
        }
    }
}

extension VerificationReport.Opinion {
    func badge(_ word: Wording) -> Document.Badge {
        switch self {
        case .unmodified: Document.Badge(text: word(.opinionUnmodified), tone: .good)
        case .qualified: Document.Badge(text: word(.opinionQualified), tone: .caution)
        case .adverse: Document.Badge(text: word(.opinionAdverse), tone: .bad)
        case .disclaimer: Document.Badge(text: word(.opinionDisclaimer), tone: .bad)
        }
    }
}

extension Phrase {
    fileprivate init(_ kind: VerificationReport.Finding.Kind) {
        self =
            switch kind {
            case .correctiveAction: .findingCorrective
            case .clarification: .findingClarification
            case .forwardAction: .findingForward
            }
    }
}
