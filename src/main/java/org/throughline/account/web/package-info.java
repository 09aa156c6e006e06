/**
 * Controllers and forms of accounts and change history.
 */
@NullMarked
package org.throughline.account.web;

import org.jspecify.annotations.NullMarked;
