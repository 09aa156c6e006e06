/**
 * Read-only pages for everyone, combining the content of all modules.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "theme", "statute", "report", "action", "review",
		"assurance", "measure", "publication" })
@NullMarked
package org.throughline.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
