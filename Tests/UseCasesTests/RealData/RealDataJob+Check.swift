import Foundation
import ProjectCycle
import Quantities
import Registry
import Testing
import UseCases
import Verification

extension RealDataJob {
    /// Compares every claim line with the raw file, and the year sums with the lines; gives Wh of self-use per fiscal
    /// year as the raw file has it.
    func expectClaim(_ raw: RawClaim, is closed: PeriodAnswer) throws -> [Int: (generation: Int, sold: Int)] {
        var expected: [Int: (generation: Int, sold: Int)] = [:]
        var seen: Set<RawClaim.DayKey> = []
        for line in try claimLines() {
            let day = try #require(RawDay.number(line[1]))
            let key = RawClaim.DayKey(site: String(line[0]), day: day)
            let home = try #require(raw.homes[key.site])
            #expect(seen.insert(key).inserted)
            let left = leftOut(line[5], home, day)
            let (sure, possible) = raw.excluded(key)
            #expect(sure.isSubset(of: left) && left.isSubset(of: possible), "\(line): \(sure), \(possible)")
            let sums = raw.sums(key, leavingOut: left)
            #expect(Int(line[3]) == sums.generation && Int(line[4]) == sums.sold, "\(line): \(sums)")
            let year = expected[RawDay.fiscalYear(day)] ?? (0, 0)
            expected[RawDay.fiscalYear(day)] = (year.generation + sums.generation, year.sold + sums.sold)
        }
        #expect(seen == Set(raw.flagged.keys), "every day of the file has a line, and no other")
        #expect(closed.lines == seen.count)
        #expect(closed.sums.map(\.fiscalYear.year) == expected.keys.sorted())
        for sum in closed.sums {
            #expect(sum.generation.wattHours == Int64(expected[sum.fiscalYear.year]?.generation ?? -1))
            #expect(sum.sold.wattHours == Int64(expected[sum.fiscalYear.year]?.sold ?? -1))
        }
        return expected
    }

    /// Compares how many slots bear each flag.
    func expectFlags(_ raw: RawClaim) throws {
        var (found, expected) = (try quality().total.flags, raw.counts)
        let night = (found.removeValue(forKey: "night") ?? 0) - (expected.removeValue(forKey: "night") ?? 0)
        #expect((0...raw.undecidedCount).contains(night))
        #expect(found == expected)
    }

    /// The committee finds less than a tonne in every year: the job ends here, and rightly.
    func expectNothingToCertify() {
        let refusal = #expect(throws: Rejection.self) { try certify() }
        #expect(refusal?.code == "project.certify.nothing")
    }

    /// Issue, transfer, retirement, explanation, bundle, its check away from the folder, and the folder's own check.
    func expectUnits(_ tonnes: Int64) throws {
        #expect(try certify().total.count == tonnes)
        let issued = try issue()
        #expect(issued.quantity.count == tonnes)
        let moved = max(1, tonnes / 2)
        #expect(try transfer(moved).quantity.count == moved)
        let retired = try retire(max(1, moved / 2))
        #expect(retired.quantity.count == max(1, moved / 2))
        let part = try #require(retired.units.first)
        let explanation = try folder.answer(ExplainSerial(serial: part.first), to: .owner)
        #expect(!explanation.isSimulated)
        #expect(explanation.steps.count >= 8)
        var bytes = try folder.answer(
            ExportBundle(first: part.first, last: part.last, disclosesReadings: true), to: .owner)
        let verdict = try VerifyBundle(bytes: bytes, verifierKey: folder.verifierKey).run()
        #expect(verdict.tonnes == retired.quantity)
        #expect(verdict.retirement != nil)
        #expect(verdict.project.text == data.name)
        bytes[bytes.count / 2] ^= 1
        #expect(throws: Rejection.self) { try VerifyBundle(bytes: bytes, verifierKey: folder.verifierKey).run() }
    }

    func expectCleanFolder() throws {
        let check = try CheckFolder().run(on: folder)
        #expect(check.isClean, "\(check.findings.prefix(5))")
    }

    /// The ids of the system's items that stand so.
    static func items(_ status: ItemStatus, in progress: VerificationProgress) -> [String] {
        progress.items.filter { $0.filler == .system && $0.status == status }.map(\.item.text)
    }

    /// The slots of a claim line's mask, read bit by bit: slot 0 is the first digit's highest bit.
    private func leftOut(_ mask: Substring, _ home: RawHome, _ day: Int) -> Set<Int> {
        let bits = mask.flatMap { digit in
            (0..<4).map { (digit.hexDigitValue ?? 0) & (8 >> $0) != 0 }
        }
        #expect(bits.count == home.slotsPerDay)
        return Set(bits.indices.filter { bits[$0] }.map { day * home.slotsPerDay + $0 })
    }
}
