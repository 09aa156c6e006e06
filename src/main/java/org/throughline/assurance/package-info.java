/**
 * Assurance of safeguarding work: standards, self-assessments and their moderation,
 * audits, external assurance and risks.
 */
@ApplicationModule(allowedDependencies = { "action", "returns", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
