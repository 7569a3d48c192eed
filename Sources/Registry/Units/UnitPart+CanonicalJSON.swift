package import Quantities

extension UnitPart: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        json.raw("{\"batch\":")
        json.put(batch)
        json.raw(",\"prefix\":")
        json.put(plain: prefix.rawValue)
        json.raw(",\"range\":{\"first\":")
        json.put(range.first)
        json.raw(",\"last\":")
        json.put(range.last)
        json.raw("}}")
    }
}

extension UnitMovement: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        func put(_ parts: [UnitPart]) { json.put(parts) { $0.write(to: &$1) } }
        json.raw("{")
        if !isOfWholeBlocks {
            json.raw("\"ended\":")
            put(ended)
            json.raw(",\"kept\":")
            put(kept)
            json.raw(",")
        }
        json.raw("\"moved\":")
        put(moved)
        json.raw("}")
    }
}
