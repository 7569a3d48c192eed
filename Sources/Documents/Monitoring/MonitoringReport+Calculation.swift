import Quantities

/// Form B.2 and what is calculated from it.
extension MonitoringReport {
    func valuesSection(_ word: Wording) -> Document.Section {
        let rows = values.map { value in
            [
                Document.Cell(.formula(Formula(value.symbol))), Document.Cell(word(value.definition)),
                Document.Cell(NumberText.unit(value.unit)), Document.Cell(value.category),
                Document.Cell(word(value.method)), Document.Cell(word(value.frequency)),
                Document.Cell(lines: [
                    word.marked([.text(NumberText.decimal(value.value))], isVerified: value.isVerified)
                ]),
                Document.Cell(lines: word.periodLines(value.period)),
                Document.Cell(value.remark.map { word($0) } ?? "–"),
            ]
        }
        return Document.Section(
            anchor: "values", heading: word(.valuesHeading),
            blocks: [
                .table(
                    Document.Table(
                        caption: word(.valuesCaption),
                        columns: [
                            word.column(.symbol, .short), word.column(.definition), word.column(.unit, .short),
                            word.column(.category, .short), word.column(.method), word.column(.frequency),
                            word.column(.measuredValue, .number), word.column(.measuredPeriod, .short),
                            word.column(.remark),
                        ], rows: rows, narrow: .stacks)),
                .paragraph([.aside(word(.categoryKey))]),
            ])
    }

    func calculationSection(_ word: Wording) -> Document.Section {
        let energies = years.map { year in
            [
                Document.Cell(.text(word.fiscalYear(year.year))),
                Document.Cell(NumberText.kilowattHours(year.generation)),
                Document.Cell(NumberText.kilowattHours(year.sold)),
                Document.Cell(NumberText.kilowattHours(year.selfUse)),
                Document.Cell(lines: [
                    word.marked(
                        [.text(NumberText.decimal(year.factor.value))], isVerified: year.factor.isVerified)
                ]),
            ]
        }
        let emissions = years.map { year in
            [
                Document.Cell(.text(word.fiscalYear(year.year))),
                Document.Cell(NumberText.decimal(year.baseline.tonnes)),
                Document.Cell(NumberText.decimal(year.project.tonnes)),
                Document.Cell(NumberText.decimal(year.reduction.tonnes)),
                Document.Cell(.strong(NumberText.whole(year.credited.count))),
            ]
        }
        let sum = ["", "", ""].map { Document.Cell($0) } + [Document.Cell(.strong(NumberText.whole(claim.count)))]
        return Document.Section(
            anchor: "calculation", heading: word(.calculationHeading),
            blocks: [
                .paragraph([.text(word(.calculationText))]),
                .table(
                    Document.Table(
                        caption: word(.energyByYear),
                        columns: [
                            word.column(.fiscalYear, .short), quantity("EL_gen", "kWh"), quantity("EL_sold", "kWh"),
                            quantity("EL_PJ", "kWh"), quantity("CEF", "t-CO2/kWh"),
                        ], rows: energies)),
                .table(
                    Document.Table(
                        caption: word(.emissionsByYear),
                        columns: [
                            word.column(.fiscalYear, .short), quantity("EM_BL", "t-CO2"), quantity("EM_PJ", "t-CO2"),
                            quantity("ER", "t-CO2"),
                            Document.Table.Column(word(.floored) + " (\(NumberText.unit("t-CO2")))", .number),
                        ], rows: emissions, totals: [[Document.Cell(word(.claim))] + sum])),
                .table(factorTable(word)),
            ])
    }

    private func quantity(_ symbol: String, _ unit: String) -> Document.Table.Column {
        Document.Table.Column(symbol: symbol, unit: NumberText.unit(unit))
    }

    private func factorTable(_ word: Wording) -> Document.Table {
        Document.Table(
            caption: word(.factorCaption),
            columns: [
                word.column(.appliedTo, .short), word.column(.factor), word.column(.factorYear, .short),
                word.column(.factorValue, .number), word.column(.unit, .short), word.column(.source),
                word.column(.standing, .short),
            ],
            rows: years.map { year in
                [
                    Document.Cell(word.fiscalYear(year.year)), Document.Cell(word(year.factor.name)),
                    Document.Cell(year.factor.fiscalYear.map { word.fiscalYear($0) } ?? "–"),
                    Document.Cell(NumberText.decimal(year.factor.value)),
                    Document.Cell(NumberText.unit(year.factor.unit)), Document.Cell(year.factor.source),
                    Document.Cell(year.factor.isVerified ? confirmed(word) : word.unverified),
                ]
            }, narrow: .stacks)
    }

    private func confirmed(_ word: Wording) -> Document.Inline {
        .badge(Document.Badge(text: word(.verified), tone: .good))
    }

    func traceSection(_ word: Wording) -> Document.Section {
        let tables = years.map { year in
            Document.Block.table(
                Document.Table(
                    caption: word(.traceCaption, word.fiscalYear(year.year), word.shortPeriod(year.period)),
                    columns: [
                        word.column(.symbol, .short), word.column(.equationAndInputs), word.column(.value, .number),
                        word.column(.unit, .short), word.column(.source),
                    ], rows: year.trace.map { row($0, word) }, narrow: .stacks))
        }
        return Document.Section(
            anchor: "trace", heading: word(.traceHeading), blocks: [.paragraph([.text(word(.traceText))])] + tables)
    }

    private func row(_ step: TraceStep, _ word: Wording) -> [Document.Cell] {
        let inputs = step.inputs.map { input -> [Document.Inline] in
            [
                .formula(Formula(input.symbol)),
                .aside(" = \(NumberText.decimal(input.value)) \(NumberText.unit(input.unit))"),
            ]
        }
        return [
            Document.Cell(.formula(Formula(step.symbol))),
            Document.Cell(lines: [[.formula(Formula(step.expression))]] + inputs),
            Document.Cell(NumberText.decimal(step.value)), Document.Cell(NumberText.unit(step.unit)),
            Document.Cell(lines: [word.marked([.text(step.source)], isVerified: step.isVerified)]),
        ]
    }
}
