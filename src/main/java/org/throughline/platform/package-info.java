/**
 * What every module stands on and no module owns: sign-in rules, page layout, GOV.UK
 * components, identifiers, Markdown, dates. Holds no word of the safeguarding field but
 * the names of the roles.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.throughline.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
