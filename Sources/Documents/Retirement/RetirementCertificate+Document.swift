import Quantities

extension RetirementCertificate: Publication {
    package static let format = "daicho/retirement-certificate/1"

    package func document(in language: Language) -> Document {
        let word = Wording(language)
        return Document(
            form: .certificate, language: language, identifier: id, date: date, title: title(word),
            isSimulated: isSimulated,
            notices: word.simulatedNotices(isSimulated) + word.unverifiedNotices(!methodology.isVerified),
            sections: [units(word), origin(word), check(word)] + word.notes(notes),
            colophon: word.colophon(Self.format), log: log)
    }

    private func title(_ word: Wording) -> Document.TitleBlock {
        Document.TitleBlock(
            authority: word(registry), title: word(.retirementCertificate),
            counterpart: .foreign(
                Wording(word.language.other)(.retirementCertificate), word.language.other),
            subject: word.entry(.beneficiary, beneficiary),
            statement: [.text(word(.retirementStatement))],
            figures: [
                Document.Figure(
                    value: NumberText.whole(quantity.count), unit: NumberText.unit("t-CO2"),
                    caption: word(.retiredQuantity))
            ],
            facts: [
                word.entry(
                    .purpose, word(purpose) + (purposeDetail.isEmpty ? "" : word(.detailSeparator) + purposeDetail))
            ]
                + (alsoFor.map { [word.entry(.alsoFor, $0.map { word($0) }.joined(separator: word(.listSeparator)))] }
                    ?? [])
                + (consent.map { [word.entry(.consent, $0)] } ?? [])
                + [
                    word.entry(.retirementDate, word.day(date)),
                    word.entry(.place, place),
                    word.entry(.certificateNumber, .code(id)),
                ])
    }

    private func units(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "units", heading: word(.unitsHeading),
            blocks: [
                .table(
                    Document.Table(
                        caption: word(.serialsCaption),
                        columns: [
                            word.column(.serialFirst, .short), word.column(.serialLast, .short),
                            Document.Table.Column("\(word(.quantity)) (\(NumberText.unit("t-CO2")))", .number),
                        ],
                        rows: serials.map {
                            [
                                Document.Cell(.code($0.first)), Document.Cell(.code($0.last)),
                                Document.Cell(NumberText.whole($0.count.count)),
                            ]
                        })),
                .entries([
                    word.entry(.creditType, word(creditType)),
                    word.entry(.energyAttributed, NumberText.decimal(energy.megawattHours) + " MWh"),
                    word.entry(
                        .vintage, vintages.map { word.fiscalYear($0) }.joined(separator: word(.listSeparator))),
                    word.entry(.retiredFrom, .text(accountHolder + " "), .code(account.text)),
                ]),
            ])
    }

    private func origin(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "origin", heading: word(.originHeading),
            blocks: [
                .entries([
                    word.entry(.projectName, .text(project.name + " "), .code(project.id.text)),
                    word.entry(.projectOperator, project.operatorName),
                    word.methodology(methodology),
                    word.entry(.monitoringPeriod, word.period(period)),
                ])
            ])
    }

    private func check(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "check", heading: word(.checkHeading),
            blocks: [
                .paragraph([.text(word(.checkText))]), .commands(commands),
                .entries([
                    word.entry(.retirementRecord, word(.recordNumber, String(record))),
                    word.entry(.logSize, NumberText.whole(log.size)), word.entry(.logOrigin, .code(log.origin)),
                    word.entry(.logRoot, .code(log.root)), word.entry(.logKey, .code(log.verifierKey)),
                ]),
            ])
    }
}
