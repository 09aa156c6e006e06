/**
 * What the business manager asks partner organisations for, and what they answer. An
 * answer counts once it is accepted; the modules that own its records take it over then.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership" })
@NullMarked
package org.throughline.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
