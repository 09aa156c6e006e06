/**
 * Law and statutory guidance as dated rows: regimes, their requirements for the annual
 * report, statutory clocks, and the working days of England and Wales.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
