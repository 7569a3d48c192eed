import Foundation
import Quantities
import Telemetry
import Testing
import UseCases

/// Memory must not grow with the file. Each measurement is the peak that the kernel saw in a process of its own.
///
/// Always: 64 MB through the decoder, a smaller file through the whole import, a sparse file of 1 GB refused.
/// `DAICHO_HUGE=1`: 10 GB through the decoder and 1 GB through the import, best in a release build
/// (`DAICHO_HUGE=1 swift test -c release --filter HugeFileTests`).
@Suite struct HugeFileTests {
    private static let isHuge = ProcessInfo.processInfo.environment["DAICHO_HUGE"] != nil
    private static let megabyte = 1 << 20
    /// What a process may grow by, whatever the size of the file: far less than the file.
    private static let mostGrowth = 24 * megabyte
    /// The store's page cache, of 64 MB, comes on top; a small file does not fill it.
    private static let mostGrowthOfImport = (isHuge ? 110 : 40) * megabyte

    @Test("memory stays the same while a delivery of any size goes through the decoder")
    func decoder() throws {
        let size = (Self.isHuge ? 10_240 : 64) * Self.megabyte
        let growth = try measure("decode", size)
        #expect(growth < Self.mostGrowth, "\(growth) bytes for \(size)")
    }

    @Test("memory stays the same while a file goes through detectors into the store")
    func importing() throws {
        let size = (Self.isHuge ? 1024 : 8) * Self.megabyte
        let growth = try measure("import", size)
        #expect(growth < Self.mostGrowthOfImport, "\(growth) bytes for \(size)")
    }

    @Test("a huge file that is no table is refused without being held in memory")
    func sparse() throws {
        let size = (Self.isHuge ? 10_240 : 1024) * Self.megabyte
        let growth = try measure("sparse", size)
        #expect(growth < Self.mostGrowth, "\(growth) bytes for \(size)")
    }

    private func measure(_ task: String, _ size: Int) throws -> Int {
        let temporary = try TemporaryFolder()
        let child = try ChildProcess(
            task, suite: "HugeFileChild",
            ["DAICHO_HUGE_FOLDER": temporary.url.path, "DAICHO_HUGE_SIZE": "\(size)"])
        #expect(child.end() == .finished)
        let report = try String(contentsOf: temporary.url.appending(path: "growth"), encoding: .utf8)
        return try #require(Int(report))
    }
}

/// What runs in the process that is measured.
@Suite struct HugeFileChild {
    private static let note: Comment = "runs only in a process that another test starts"

    private let folder = URL(filePath: ChildProcess.value("DAICHO_HUGE_FOLDER"))
    private let size = Int(ChildProcess.value("DAICHO_HUGE_SIZE")) ?? 0

    @Test("generated chunks through the decoder", .enabled(if: ChildProcess.isChild("decode"), note))
    func decode() throws {
        try measured {
            var decoder = ReadingDecoder(try ReadingMapping(yaml: Roof.wideMapping)) {
                try? SiteID(String(decoding: $0, as: UTF8.self))
            }
            var siteDays = 0
            try chunks(sites: 1000) { chunk in
                decoder.consume(chunk) { _ in siteDays += 1 }
            }
            let summary = decoder.finish { _ in siteDays += 1 }
            #expect(summary.isClean, "\(summary.problems.prefix(3))")
            #expect(siteDays > size / 1000)
        }
    }

    @Test("a file through the import", .enabled(if: ChildProcess.isChild("import"), note))
    func importFile() throws {
        let project = try SmallProject(.enrolled, roofs: 20, in: folder)
        let file = folder.appending(path: "huge.csv")
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        try chunks(sites: 20) { try handle.write(contentsOf: Data($0)) }
        try handle.close()
        try measured {
            let answer = try project.act(
                ImportReadings(project: SmallProject.id, file: file, mapping: Roof.wideMapping), .systemOperator)
            #expect(answer.siteDays > size / 1000)
        }
    }

    @Test("a file of holes", .enabled(if: ChildProcess.isChild("sparse"), note))
    func sparse() throws {
        let project = try SmallProject(.enrolled, roofs: 1, in: folder)
        let file = try project.file("sparse.csv", Roof.wide(project.roofs, [SmallProject.firstDay]))
        #expect(truncate(file.path, size) == 0)
        try measured {
            let error = #expect(throws: BadRows.self) {
                try project.act(
                    ImportReadings(project: SmallProject.id, file: file, mapping: Roof.wideMapping), .systemOperator)
            }
            #expect(error?.problems.map(\.code) == ["telemetry.csv.binary"])
        }
    }

    /// Rows of many roofs, day after day, in pieces of about a megabyte, until the size is reached.
    private func chunks(sites: Int, _ take: ([UInt8]) throws -> Void) throws {
        let night = [String](repeating: "0", count: 14).joined(separator: ",")
        let noon = (0..<19).map { String(123_450 + $0) }.joined(separator: ",")
        let header = Roof.wide([], [])
        var chunk = Array(header.utf8)
        var written = 0
        var day = Day(number: 400)
        while written < size {
            for site in 1...sites {
                // One slot tells every site-day from every other: copies are not what is measured here.
                let own = 100_000 + Int(day.number) * 20 + site
                chunk.append(contentsOf: "roof-\(site),\(day),generation,\(night),\(own),\(noon),\(night)\n".utf8)
                guard chunk.count >= 1 << 20 else { continue }
                written += chunk.count
                try take(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
            day = day.advanced(by: 1)
        }
        try take(chunk)
    }

    /// Notes by how much the peak of this process rose.
    private func measured(_ work: () throws -> Void) throws {
        let before = try ChildProcess.peakResident()
        try work()
        let growth = try ChildProcess.peakResident() - before
        try "\(growth)".write(to: folder.appending(path: "growth"), atomically: true, encoding: .utf8)
    }
}
