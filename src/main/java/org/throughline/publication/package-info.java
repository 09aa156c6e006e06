/**
 * Sealed editions of annual reports: what everyone can read of a report at the moment it
 * is published, as data, web page, PDF, Word document and tables that never change.
 */
@ApplicationModule(allowedDependencies = { "report", "review", "assurance", "measure", "action", "returns", "account",
		"partnership", "theme", "statute" })
@NullMarked
package org.throughline.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
