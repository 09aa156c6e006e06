/**
 * People, how they sign in, what they are granted, and what was changed by whom.
 */
@ApplicationModule(allowedDependencies = { "partnership", "theme", "statute" })
@NullMarked
package org.throughline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
