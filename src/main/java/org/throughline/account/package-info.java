/**
 * Accounts, sign-in, grants, security events and change history.
 */
@ApplicationModule(allowedDependencies = { "partnership", "theme", "statute" })
@NullMarked
package org.throughline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
