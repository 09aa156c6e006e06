/**
 * Base of all modules: security, page layout, GOV.UK components, identifiers, Markdown,
 * dates. It contains no terms of safeguarding except the names of the roles.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.throughline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
