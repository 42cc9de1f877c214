// SPDX-License-Identifier: Apache-2.0
/// Prints the grid factor of Guangdong for 2023 from the installed library.
#include <cstdio>

#include "reference/reference.hpp"

int main() {
    nearzero::reference::Reference reference;
    reference.set_regions(nearzero::reference::builtin_regions());
    reference.add_factors(*nearzero::reference::builtin_factor_set("cn-builtin"));
    const auto* grid = reference.find("electricity.grid");
    const auto selected = nearzero::reference::select(reference, *grid, nearzero::gas::Gas::co2, "CN-GD", 2023, "");
    std::printf("%g\n", selected->value->value);
    return 0;
}
