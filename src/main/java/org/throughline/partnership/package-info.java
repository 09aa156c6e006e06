/**
 * Partnerships, organisations, their roles, groups and appointments, with their names on
 * any date.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
