/**
 * Themes that recur across reports and years.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
