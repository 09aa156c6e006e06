/**
 * What is known of how well the work is done: ratings against standards, self-assessments
 * and what other organisations found of them, audits, risks and escalated matters.
 */
@ApplicationModule(allowedDependencies = { "action", "returns", "account", "partnership", "theme", "statute" })
@NullMarked
package org.throughline.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
