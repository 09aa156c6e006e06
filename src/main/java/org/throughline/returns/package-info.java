/**
 * Requests of the business manager to partner organisations, and their returns. An answer
 * counts once it is accepted; the modules that own its records take it over then.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership" })
@NullMarked
package org.throughline.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
