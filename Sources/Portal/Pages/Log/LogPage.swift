import Documents
import Quantities
import TransparencyLog
import UseCases

/// The log (透明性ログ): its newest checkpoint, its key, who has cosigned, and how anyone checks it.
enum LogPage {
    static let route = Route.page("/log", .query(ShowLog.self)) { visit in
        let log = try visit.ask(ShowLog())
        let address = visit.address
        return Page(visit.word(.publicLogHeading)) { out, word in
            out.element("p", ["class": "lead"], text: word(.publicLogLead))
            KeyFigures([
                KeyFigure(.publicLogSize, NumberText.whole(log.head.size)),
                KeyFigure(.publicLogCosignatures, NumberText.whole(log.cosignatures.count)),
            ]).write(&out, word)
            facts(log, word).write(&out)
            out.element("p", ["class": "actions"]) { out in
                out.element("a", ["class": "button", "href": "/log/records"], text: word(.publicLogBrowse))
                out.element("a", ["class": "button quiet", "href": "/verify"], text: word(.publicVerifyHere))
            }
            out.element("h2", text: word(.publicLogCheckpoint))
            out.element("p") { out in
                out.text(word(.publicLogCheckpointText) + " ")
                out.element("a", ["href": "/checkpoint"], text: "/checkpoint")
            }
            block(log.checkpoint, word(.publicLogCheckpoint), &out)
            cosignatures(log, &out, visit)
            out.element("h2", text: word(.publicLogCheck))
            out.element("p", text: word(.publicLogCheckText))
            block(commands(log, address), word(.publicLogCheck), &out)
            out.element("p", text: word(.publicLogCheckTiles))
        }
    }

    private static func facts(_ log: PublicLogPage, _ word: PortalWording) -> FactList {
        var facts = FactList(word)
        facts.add(.publicLogOrigin, code: log.origin)
        facts.add(.publicLogKey) { out in
            out.element("code", text: log.verifierKey)
            out.text(" ")
            out.element("a", ["href": "/log.vkey"], text: "/log.vkey")
        }
        facts.add(.publicLogNewest, word.instant(log.newestAt))
        facts.add(.publicLogRoot, code: log.head.root.hex)
        return facts
    }

    private static func cosignatures(_ log: PublicLogPage, _ out: inout HTMLWriter, _ visit: Visit) {
        let word = visit.word
        out.element("h2", text: word(.publicLogWitnesses))
        guard let size = log.cosignedSize, !log.cosignatures.isEmpty else {
            return out.element("p", text: word(.publicLogNotCosigned))
        }
        out.element("p", text: word(.publicLogCosigned, NumberText.whole(size)))
        Listing(
            word(.publicLogWitnesses), name: "witnesses",
            [
                .init("witness", .publicColumnWitness), .init("at", .publicColumnCosignedAt),
                .init("vkey", .publicLogKey),
            ],
            rows: log.cosignatures.map {
                [.code($0.witness), .text(word.instant($0.at)), .code($0.verifierKey)]
            }, isPaged: true
        ).write(&out, visit, filters: false)
    }

    /// What a stranger types, with any client of C2SP's formats.
    private static func commands(_ log: PublicLogPage, _ address: String) -> String {
        """
        curl \(address)/checkpoint
        curl \(address)/tile/0/000.p/1 | xxd -p
        curl -o record.json \(address)/log/records/0/record.json
        curl -o record.tlog-proof \(address)/log/records/0/receipt
        daicho log verify record.tlog-proof --record record.json --vkey '\(log.verifierKey)'
        """
    }

    static func block(_ text: String, _ name: String, _ out: inout HTMLWriter) {
        out.element("pre", ["class": "bytes", "tabindex": "0", "role": "region", "aria-label": name]) { out in
            out.element("code", text: text)
        }
    }
}
