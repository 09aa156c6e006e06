/**
 * Who works together to keep children safe: under which name, in which groups, as at a
 * date.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.throughline.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
