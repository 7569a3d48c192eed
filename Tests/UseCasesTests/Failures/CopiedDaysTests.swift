import Quantities
import Testing
import UseCases

@Suite struct CopiedDaysTests {
    @Test("a file that says the same of every day has all of its days flagged as copies, and none is claimed")
    func dullFile() throws {
        let project = try SmallProject(.enrolled, roofs: 1)
        let days = 1100
        let one = Roof.wide(project.roofs, [SmallProject.firstDay]).split(separator: "\n")
        let rows = (0..<days).flatMap { number in
            let day = SmallProject.firstDay.advanced(by: number)
            return one[1...].map { $0.replacing("\(SmallProject.firstDay)", with: "\(day)") }
        }
        let file = try project.file(
            "dull.csv", ([String(one[0])] + rows.map(String.init)).joined(separator: "\n") + "\n")
        let answer = try project.act(
            ImportReadings(project: SmallProject.id, file: file, mapping: Roof.wideMapping), .systemOperator)
        #expect(answer.siteDays == days)
        #expect(answer.flags["copy"] == days * 48)
        #expect(try CheckFolder().run(on: project.folder).isClean)
        #expect(try project.close().sums.map(\.generation).reduce(.zero, +) == .zero)
    }
}
