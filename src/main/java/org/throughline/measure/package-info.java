/**
 * Indicators and figures, contributions and expenditure, training and communications.
 */
@ApplicationModule(allowedDependencies = { "action", "returns", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
