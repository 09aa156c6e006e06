/**
 * Law and statutory guidance as dated rows: regimes and what each asks of the yearly
 * report.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
