import DataQuality
import SQL
import ProjectCycle
import Quantities
package import Registry
import Store
import TransparencyLog

/// Writes the proof bundle of some serials of one batch (証明バンドルの出力).
package struct ExportBundle: Query {
    package static let name = "unit.bundle"
    /// It takes seconds where a period has many homes.
    package static let readers = Readers.anyPerson
    /// Units of one bundle, for whoever does not hold the folder.
    package static let mostUnits: Int64 = 1_000

    package let first: Serial
    package let last: Serial
    /// With the homes' readings, or with their commitments only.
    package let disclosesReadings: Bool

    package init(first: Serial, last: Serial, disclosesReadings: Bool) {
        self.first = first
        self.last = last
        self.disclosesReadings = disclosesReadings
    }

    /// The file's bytes. Readings are disclosed by whoever holds the folder only.
    /// - Throws: ``Rejection`` `reader.notPermitted`, `bundle.range.tooLong`, `unit.history.tooLong`, and what is wrong with the serials.
    package func answer(to reader: Reader, from folder: DataFolder) throws -> [UInt8] {
        if reader != .owner { try check(for: reader) }
        return try folder.store.read { database in
            let walk = try UnitWalk(
                first, last, reading: reader == .owner ? .max : SearchUnits.mostRecordsRead, in: database)
            return try BundleWriter(walk, first, last, verifierKey: folder.verifierKey, database)
                .bundle(disclosing: disclosesReadings).bytes()
        }
    }
}

extension ExportBundle {
    private func check(for reader: Reader) throws(Rejection) {
        guard !disclosesReadings else {
            throw Rejection(
                "reader.notPermitted", expected: "the holder of the data folder", found: "another reader",
                ja: "計測データの開示はデータフォルダの管理者だけが行えます",
                en: "Only who holds the data folder can disclose readings")
        }
        guard last.number - first.number < Self.mostUnits else {
            throw Rejection(
                "bundle.range.tooLong", expected: "at most \(Self.mostUnits) units",
                found: "\(first)–\(last)", ja: "一度に出力できる口数を超えています", en: "These are more units than one bundle gives")
        }
    }
}

/// Gathers what a bundle holds.
private struct BundleWriter {
    let walk: UnitWalk
    let first: Serial
    let last: Serial
    let verifierKey: String
    let database: Database
    let size: UInt64

    init(_ walk: UnitWalk, _ first: Serial, _ last: Serial, verifierKey: String, _ database: Database) throws {
        self.walk = walk
        self.first = first
        self.last = last
        self.verifierKey = verifierKey
        self.database = database
        size = try RecordLog.size(in: database)
    }

    /// The newest checkpoint under the log's key alone: in a bundle no byte may change unnoticed, and a line of a witness
    /// or of an earlier key would be one that whoever checks the bundle cannot check.
    private func checkpoint() throws -> String? {
        let key = try NoteVerifier(vkey: verifierKey)
        return try RecordLog.note(in: database).map { note in
            let own = note.signatures.filter { key.isValid($0, for: note.text) }
            return String(decoding: try SignedNote(text: note.text, signatures: own).bytes, as: UTF8.self)
        }
    }

    func bundle(disclosing: Bool) throws -> ProofBundle {
        let energy = try UnitEnergy(walk.serials, of: walk.batch, sums: walk.period.closing.sums).wattHours
        let lines = try Claims.lines(period: walk.period.id, selfUse: energy, in: database)
        guard let firstLine = lines.first?.line, let checkpoint = try checkpoint(),
            let calculation = try DocumentShelf.bytes(
                id: walk.period.id.text, name: ProduceReport.calculationName, in: database),
            let definition = try Rules.rule(
                digest: walk.reported.body(as: PeriodReported.self).methodologyDigest, in: database)
        else {
            throw Rejection(
                "bundle.incomplete", expected: "claim lines, calculation and definition", found: "not all of them",
                ja: "証明に必要なデータが揃っていません。daicho fsck を実行してください",
                en: "Something the proof needs is missing; run daicho fsck")
        }
        var nodes: [SumNode] = []
        try Claims.forEach(period: walk.period.id, database) {
            nodes.append(try ClaimTree.node(ClaimLine(text: $0.text)))
        }
        let tree = try SumTree(nodes)
        let claimed: [ClaimLine] = try lines.map { try ClaimLine(text: $0.text) }
        let siteDays = try siteDays(claimed, disclosing)
        let deliveries: [LogRecord] = try Set(siteDays.map(\.delivery)).map { try RecordLog.record($0, in: database) }
        return ProofBundle(
            firstSerial: "\(first)", lastSerial: "\(last)", checkpoint: checkpoint, verifierKey: verifierKey,
            records: try (walk.records + deliveries).sorted { $0.index < $1.index }.map(bundled),
            definition: definition.text, calculation: String(decoding: calculation, as: UTF8.self),
            claim: BundledClaim(
                period: walk.period.id, fiscalYear: walk.batch.vintage, firstLine: firstLine, lines: lines.map(\.text),
                proof: try tree.rangeProof(firstLine..<firstLine + lines.count)),
            siteDays: siteDays)
    }

    private func bundled(_ record: LogRecord) throws -> BundledRecord {
        BundledRecord(
            index: record.index, text: String(decoding: record.bytes, as: UTF8.self),
            proof: try RecordLog.inclusionProof(of: record.index, size: size, in: database))
    }

    private func siteDays(_ lines: [ClaimLine], _ disclosing: Bool) throws -> [BundledSiteDay] {
        var trees: [Int64: DeliveryLeaves] = [:]
        return try lines.map { line in
            guard let site = try Sites.site(line.site, of: walk.project.project, in: database),
                let stored = try Readings.version(line.version, site: site.key, day: line.day, in: database)
            else {
                throw Rejection(
                    "bundle.readings.missing", expected: "the readings of \(line.site), \(line.day)", found: "none",
                    ja: "計測データがありません", en: "The readings are gone")
            }
            let tree = try trees[stored.delivery] ?? DeliveryLeaves(stored.delivery, database)
            trees[stored.delivery] = tree
            return try tree.bundled(stored, disclosing)
        }
    }
}

/// A delivery's tree with the place of each site-day.
private struct DeliveryLeaves {
    let record: UInt64
    let places: [Place: Int]
    let tree: MemoryTree

    struct Place: Hashable {
        let site: Int64
        let day: Day
    }

    init(_ delivery: Int64, _ database: Database) throws {
        var leaves: [LogHash] = []
        var places: [Place: Int] = [:]
        try Readings.forEach(ofDelivery: delivery, database) { siteDay in
            places[Place(site: siteDay.site, day: siteDay.day)] = leaves.count
            leaves.append(DeliveryTree.leaf(try siteDay.commitment))
        }
        self.places = places
        tree = MemoryTree(leaves)
        record = try Deliveries.delivery(key: delivery, in: database)?.record ?? 0
    }

    func bundled(_ stored: StoredSiteDay, _ disclosing: Bool) throws -> BundledSiteDay {
        let leaf = places[Place(site: stored.site, day: stored.day)] ?? 0
        return BundledSiteDay(
            delivery: record, leaf: leaf, proof: try tree.inclusionProof(index: leaf),
            disclosed: disclosing
                ? DisclosedReadings(salt: Hexadecimal.text(stored.salt), payload: Hexadecimal.text(stored.payload))
                : nil)
    }
}
