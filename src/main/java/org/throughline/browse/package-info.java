/**
 * What everyone may read, drawn together from all modules by one query a page.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "theme", "statute", "report", "action", "review",
		"assurance", "measure" })
@NullMarked
package org.throughline.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
