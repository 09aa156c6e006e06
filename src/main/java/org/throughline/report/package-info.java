/**
 * Annual reports: sections, statements and their lineage, priorities and progress.
 */
@ApplicationModule(allowedDependencies = { "action", "returns", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
