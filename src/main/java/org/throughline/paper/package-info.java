/**
 * Papers by which a council's cabinet and other bodies consider annual reports:
 * templates, papers composed of the facts of reports, their clearances, and what the
 * meetings decided.
 */
@ApplicationModule(allowedDependencies = { "publication", "report", "review", "assurance", "measure", "action",
		"returns", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.paper;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
