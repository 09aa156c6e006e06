/**
 * What is counted and what it cost: indicators and their figures, contributions and
 * expenditure, training and communication.
 */
@ApplicationModule(allowedDependencies = { "action", "returns", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
