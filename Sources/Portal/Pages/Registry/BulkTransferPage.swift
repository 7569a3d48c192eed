import Documents
import Gateways
import Quantities
import Registry
import UseCases

/// Moves units of one account to many (一括移転): the file, then every bad row beside its cells or exactly what will move,
/// then the act, all or nothing.
enum BulkTransferPage {
    /// Some fifty thousand rows.
    private static let longestFile = 4 << 20
    /// The same once more, as a form says it.
    private static let longestForm = 3 * longestFile

    static let routes = [
        Route.page("/accounts/{account}/transfers", .command(TakeRegistryStep<TransferInBulk>.self)) { try page($0) },
        Route(
            .post, "/accounts/{account}/transfers", .command(TakeRegistryStep<TransferInBulk>.self),
            longestUpload: Int64(longestFile + MultipartForm.longestField)
        ) { visit in
            try FormAnswer.of(visit) { _ in
                try checked(try file(visit), visit)
            } again: {
                try page(visit, refusal: $1)
            }
        },
        Route(
            .post, "/accounts/{account}/transfers/confirm", .command(TakeRegistryStep<TransferInBulk>.self),
            longestBody: longestForm
        ) { visit in
            let account: AccountID = try visit.identifier("account")
            return try FormAnswer.of(visit) { form in
                let bytes = Array((form["rows"] ?? "").utf8)
                guard Confirmation(form).isGiven else { return try checked(bytes, visit) }
                let rows: [BulkRow]
                do { rows = try BulkTransferFile.rows(bytes) } catch is BadRows { return try checked(bytes, visit) }
                return Receipt.to(
                    try visit.submit(TakeRegistryStep(TransferInBulk(from: account, rows: rows)), id: form["id"])
                ) { (AccountPage.path(account), $0.record) }
            } again: {
                try page(visit, refusal: $1)
            }
        },
    ]

    /// - Throws: ``Rejection`` `portal.upload.missing`, `gateway.multipart.tooLong`.
    private static func file(_ visit: Visit) throws -> [UInt8] {
        guard let upload = visit.upload, let file = upload.file("list"), !file.range.isEmpty else {
            throw Rejection(
                "portal.upload.missing", expected: "a file with content", found: "none",
                ja: "ファイルを選択してください", en: "Choose a file")
        }
        return try upload.bytes(of: file, atMost: longestFile)
    }

    private static func checked(_ bytes: [UInt8], _ visit: Visit) throws -> WebAnswer {
        let account: AccountID = try visit.identifier("account")
        // What is not the visitor's to see is not there, whatever the file says.
        _ = try visit.ask(ShowAccountDesk(account: account))
        do {
            return try preview(try visit.ask(PreviewBulkTransfer(from: account, bytes: bytes)), visit)
                .answer(to: visit)
        } catch let bad as BadRows {
            var page = try page(visit, refusal: bad.rejection, bad: bad.listed(in: bytes))
            page.status = 422
            return try page.answer(to: visit)
        }
    }

    private static func page(
        _ visit: Visit, refusal: Rejection? = nil, bad: WorkProblems? = nil
    ) throws -> Page {
        let place = try StepPlace.account("transfers", visit, shows: true)
        return Page(visit.word(.bulkHeading), crumbs: place.crumbs) { out, word in
            out.element("p", ["class": "lead"], text: word(.bulkLead))
            guard place.isOffered else { return out.element("p", ["class": "empty"], text: word(.nothingToDo)) }
            if let note = place.note { out.element("p", text: note) }
            EntryForm(
                place.action,
                [
                    EntryField(
                        "list", .bulkFile, .file(accept: ".csv,text/csv"), hint: .bulkFileHint,
                        refusals: ["portal.upload.missing"])
                ], submit: .importCheck, back: place.back
            ).write(&out, visit, refusal: refusal)
            if let bad { ProblemTable(problems: bad, word: word).write(bad.problems.count, &out) }
        }
    }

    private static func preview(_ preview: BulkPreview, _ visit: Visit) throws -> Page {
        let path = AccountPage.path(preview.step.from)
        let rows = BulkTransferFile.text(preview.step.rows)
        return Page(visit.word(.confirmHeading), crumbs: AccountPage.crumbs(visit, preview.step.from)) { out, word in
            out.element(
                "p", ["class": "lead"], text: word(.bulkConfirm, NumberText.whole(preview.step.rows.count)))
            MovementPreviewTable.write(preview.movement, &out, word)
            Confirmation.write(
                ActForm("\(path)/transfers/confirm", visit, typed: FormValues([("rows", rows)])),
                submit: .transferNow, keeping: ["rows"], back: "\(path)/transfers", &out, word)
        }
    }
}
