/**
 * Law and statutory guidance as dated rows: regimes, what each asks of the yearly report,
 * how long it gives for what, and the working days of England and Wales.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.statute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
