import Documents

/// Links to the files of the list that a page shows, filtered as the page is.
enum OpenFormats {
    static func write(_ out: inout HTMLWriter, _ visit: Visit) {
        out.element("p", ["class": "tools"]) { out in
            out.element("span", ["class": "formats"]) { out in
                for format in OpenFormat.allCases {
                    let query = visit.query.query(setting: ["as": format.rawValue, "after": nil])
                    out.element("a", ["href": "?\(query)", "download": ""], text: visit.word(format.phrase))
                }
            }
        }
    }
}
