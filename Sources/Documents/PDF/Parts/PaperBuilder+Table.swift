extension PaperBuilder {
    /// Caption, head and rows. The head is repeated wherever a row begins a page; a short table moves as a whole.
    func bricks(_ table: Document.Table, width: Double) -> [Brick] {
        let layout = TableLayout(table, self, width: width)
        var bricks = strip(StyledText(table.caption, style.caption), width: width, leading: 1.4)
            .bricks(gap: style.blockGap)
        let start = layout.headStrip
        let head = Brick.Head(height: start.height) { canvas, x, y in start.draw(on: canvas, x, y) }
        bricks += start.bricks(gap: 3)
        for index in bricks.indices { bricks[index].keepsWithNext = true }

        var rows: [Brick] = []
        for (index, group) in table.groups.enumerated() {
            if let heading = group.heading {
                var title = layout.groupStrip(heading).bricks()
                for line in title.indices { title[line].keepsWithNext = true }
                rows += title
            }
            for row in layout.rowStrips(group: index) { rows += row.bricks() }
        }
        let totals = layout.totalStrips.flatMap { $0.bricks() }
        // Sums stand below at least one row.
        if !totals.isEmpty, !rows.isEmpty { rows[rows.count - 1].keepsWithNext = true }
        rows += totals
        for index in rows.indices { rows[index].head = head }

        let height = rows.reduce(0) { $0 + $1.height }
        if rows.count <= Self.shortTable, height < style.area.height / 2 {
            for index in rows.indices.dropLast() { rows[index].keepsWithNext = true }
        }
        return bricks + rows
    }

    /// Rows that a table moves to the next page with rather than being cut.
    private static let shortTable = 16
}
