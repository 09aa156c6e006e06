/**
 * Files in and out: the readable report format, tables such as action plans, and the
 * sample.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "theme", "statute", "report", "review",
		"assurance", "measure", "action", "returns", "publication", "paper" })
@NullMarked
package org.throughline.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
