extension Document {
    /// A table. Each row has as many cells as there are columns; the first cell of a row is its heading.
    package struct Table: Hashable, Sendable {
        package let caption: String
        package let columns: [Column]
        package let groups: [Group]
        /// Rows of sums, at the end.
        package let totals: [[Cell]]
        package let narrow: Narrow

        package init(
            caption: String, columns: [Column], groups: [Group], totals: [[Cell]] = [], narrow: Narrow = .scrolls
        ) {
            self.caption = caption
            self.columns = columns
            self.groups = groups
            self.totals = totals
            self.narrow = narrow
        }

        package init(
            caption: String, columns: [Column], rows: [[Cell]], totals: [[Cell]] = [], narrow: Narrow = .scrolls
        ) {
            self.init(
                caption: caption, columns: columns, groups: [Group(heading: nil, rows: rows)], totals: totals,
                narrow: narrow)
        }

        package struct Column: Hashable, Sendable {
            /// The heading as plain text.
            package let heading: String
            /// The heading as it is set.
            package let inlines: [Inline]
            package let alignment: Alignment

            package init(_ heading: String, _ alignment: Alignment = .text) {
                self.heading = heading
                self.inlines = [.text(heading)]
                self.alignment = alignment
            }

            /// A column of one quantity.
            package init(symbol: String, unit: String) {
                self.heading = "\(symbol) (\(unit))"
                self.inlines = [.formula(Formula(symbol)), .text(" (\(unit))")]
                self.alignment = .number
            }
        }

        package enum Alignment: Hashable, Sendable {
            case text
            /// To the right, digits of equal width, unbroken.
            case number
            /// Words that stay on one line: identifiers, dates, badges.
            case short
        }

        /// Rows under a heading of their own.
        package struct Group: Hashable, Sendable {
            package let heading: String?
            package let rows: [[Cell]]

            package init(heading: String?, rows: [[Cell]]) {
                self.heading = heading
                self.rows = rows
            }
        }

        /// What a table does where it does not fit.
        package enum Narrow: Hashable, Sendable {
            /// Columns of figures keep their order and scroll sideways.
            case scrolls
            /// Columns of words: each row becomes a card.
            case stacks
        }
    }

    /// One cell of one or more lines.
    package struct Cell: Hashable, Sendable {
        package let lines: [[Inline]]

        package init(lines: [[Inline]]) { self.lines = lines }
        package init(_ inlines: Inline...) { lines = [inlines] }
        package init(_ text: String) { lines = [[.text(text)]] }
    }
}
