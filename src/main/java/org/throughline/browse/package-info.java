/**
 * Read-only pages that combine the content of all modules: for everyone, and the first
 * pages of those who sign in.
 */
@ApplicationModule(allowedDependencies = { "account", "information", "partnership", "theme", "statute", "report",
		"action", "review", "assurance", "measure", "publication", "paper", "returns" })
@NullMarked
package org.throughline.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
