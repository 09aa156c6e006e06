/**
 * Reviews of serious child safeguarding cases: events, statutory clocks, delays,
 * publication and learning.
 */
@ApplicationModule(allowedDependencies = { "action", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
