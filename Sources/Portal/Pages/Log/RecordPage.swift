import Documents
import Gateways
import Quantities
import TransparencyLog
import UseCases

/// One record: its exact bytes, its leaf hash, and the proof that it is in the log (記録の照会).
enum RecordPage {
    static let routes = [page, file, receipt]

    private static let page = Route.page("/log/records/{index}", .query(ShowRecord.self)) { visit in
        let shown = try visit.ask(ShowRecord(try index(of: visit)))
        return Page(
            visit.word(.publicRecordNumber, "\(shown.record.index)"),
            crumbs: [
                .init(visit.word(.publicLogHeading), "/log"), .init(visit.word(.publicRecordsHeading), "/log/records"),
            ]
        ) { out, word in
            facts(shown, word).write(&out)
            neighbours(shown, &out, word)
            out.element("h2", text: word(.publicRecordBytes))
            out.element("p") { out in
                out.text(word(.publicRecordBytesText, NumberText.whole(shown.bytes.count)) + " ")
                out.element(
                    "a", ["href": "\(RecordLink.path(shown.record.index))/record.json", "download": ""],
                    text: word(.publicRecordDownload))
            }
            LogPage.block(String(decoding: shown.bytes, as: UTF8.self), word(.publicRecordBytes), &out)
            out.element("h2", text: word(.publicRecordProof))
            out.element("p", text: word(.publicRecordProofText))
            proof(shown, word).write(&out)
        }
    }

    private static let file = Route(.get, "/log/records/{index}/record.json", .query(ShowRecord.self)) { visit in
        let shown = try visit.ask(ShowRecord(try index(of: visit)))
        return download(shown.bytes, "application/json", "record-\(shown.record.index).json")
    }

    private static let receipt = Route(.get, "/log/records/{index}/receipt", .query(ShowRecord.self)) { visit in
        let shown = try visit.ask(ShowRecord(try index(of: visit)))
        return download(shown.receipt, WebAnswer.plainText, "record-\(shown.record.index).tlog-proof")
    }

    private static func download(_ bytes: [UInt8], _ type: String, _ name: String) -> WebAnswer {
        WebAnswer(
            200, contentType: type,
            headers: ["Cache-Control": "no-cache", "Content-Disposition": "attachment; filename=\"\(name)\""],
            body: bytes)
    }

    /// - Throws: ``Rejection`` `portal.notFound` for what is no number as we write them.
    private static func index(of visit: Visit) throws(Rejection) -> UInt64 {
        let text = visit.values["index"] ?? ""
        guard let index = UInt64(text), "\(index)" == text else { throw Visit.notFound(text) }
        return index
    }

    private static func facts(_ shown: PublicRecordPage, _ word: PortalWording) -> FactList {
        let record = shown.record
        var facts = FactList(word)
        facts.add(.publicColumnKind, record.kind, link: "/log/records?kind=\(PercentText.encoded(record.kind))")
        facts.add(.publicColumnOrganisation, record.organisationName)
        facts.add(.publicColumnRole, word(record.role.name))
        facts.add(.publicColumnEffective, word.instant(record.effectiveAt))
        facts.add(.publicColumnRecordedAt, word.instant(record.recordedAt))
        return facts
    }

    private static func neighbours(_ shown: PublicRecordPage, _ out: inout HTMLWriter, _ word: PortalWording) {
        let index = shown.record.index
        out.element("p", ["class": "neighbours"]) { out in
            if index > 0 {
                out.element(
                    "a", ["rel": "prev", "href": RecordLink.path(index - 1)], text: word(.publicRecordBefore))
            }
            if index + 1 < shown.head.size {
                out.element(
                    "a", ["rel": "next", "href": RecordLink.path(index + 1)], text: word(.publicRecordAfter))
            }
        }
    }

    private static func proof(_ shown: PublicRecordPage, _ word: PortalWording) -> FactList {
        var facts = FactList(word)
        facts.add(.publicRecordLeaf, code: shown.leaf)
        facts.add(.publicRecordPath) { out in
            guard !shown.proof.isEmpty else { return out.text("–") }
            out.element("ol", ["class": "hashes", "start": "0"]) { out in
                for hash in shown.proof { out.element("li") { $0.element("code", text: hash) } }
            }
        }
        facts.add(.publicLogRoot, code: shown.head.root.hex)
        facts.add(.publicLogSize, NumberText.whole(shown.head.size))
        facts.add(.publicLogCosignatures, NumberText.whole(shown.cosignatures))
        facts.add(.publicRecordReceipt, "c2sp.org/tlog-proof", link: "\(RecordLink.path(shown.record.index))/receipt")
        return facts
    }
}
