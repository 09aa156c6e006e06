/**
 * Reviews of serious child safeguarding cases: what happened, their statutory clocks,
 * delays and publication, what is learned from them.
 */
@ApplicationModule(allowedDependencies = { "action", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
