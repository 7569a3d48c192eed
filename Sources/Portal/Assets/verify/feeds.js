/** Which quantity of the system fills a symbol, in the order of the program. */
export const feeds = [
    "generation", "sold", "ancillaryEnergy", "ancillaryImpact", "electricityFactor", "marginalElectricityFactor",
    "yearsSinceStart",
];
