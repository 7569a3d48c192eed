extension QRCode {
    /// Draws the code as SVG: a square for each dark module, on white whatever the page's colours are, so that cameras read it.
    package func write(_ out: inout HTMLWriter, label: String) {
        let size = side + 2 * Self.quietZone
        out.element(
            "svg",
            [
                "class": "qr", "viewBox": "0 0 \(size) \(size)", "role": "img", "aria-label": label,
                "shape-rendering": "crispEdges",
            ]
        ) { out in
            out.shape("rect", ["width": "\(size)", "height": "\(size)", "fill": "#ffffff"])
            out.shape("path", ["fill": "#000000", "d": path])
        }
    }

    private var path: String {
        var path = ""
        for row in 0..<side {
            for column in 0..<side where isDark(row: row, column: column) {
                path += "M\(column + Self.quietZone) \(row + Self.quietZone)h1v1h-1z"
            }
        }
        return path
    }
}
