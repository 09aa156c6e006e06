/**
 * Recommendations, the actions that answer them, the updates their owners give, the
 * evidence for it, and its verification by someone else.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
