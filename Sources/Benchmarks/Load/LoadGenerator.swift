import Foundation
import Glibc
import UseCases

/// Puts a data folder under load until it is killed: what the failure tests cut the power of.
///
/// ```
/// Benchmarks load --folder daicho-data --name r1 --clients 20 --pause 0 \
///     --administrator admin --accounts A1:holder,B1:buyer
/// ```
///
/// Every client gives durable commands one after the other, each under an id of its own, and prints one line for each
/// answer, with one `write`, after it was answered and never before. So whoever reads a line `done` knows that the
/// command was acknowledged; a line that does not end was cut short and says nothing.
///
/// ```
/// done⇥r1-3-18-register⇥131⇥"r1-3-18-register"        id, indexes of the records, answer
/// done⇥r1-3-19-A1-B1⇥⇥{…}                             no records: the id was known, this is the first answer
/// refused⇥r1-3-21-A1-B1⇥registry.quantity.insufficient
/// failed⇥r1-3-22-register⇥…                           an error that is no rejection: always a defect
/// ```
///
/// A command that the store refuses is given again under the same id until it is answered, as a client would.
struct LoadGenerator {
    private let options: LoadOptions

    init(_ arguments: [String]) throws { options = try LoadOptions(arguments) }

    func run() throws {
        let parent = getppid()
        let folder = try DataFolder.open(URL(filePath: options.folder))
        let clients = (0..<options.clients).map { LoadClient(number: $0, options: options, folder: folder) }
        for client in clients { Thread.detachNewThread { client.run() } }
        // It ends when it is killed, or when the test that started it is gone.
        while getppid() == parent { Thread.sleep(forTimeInterval: 0.5) }
    }
}
