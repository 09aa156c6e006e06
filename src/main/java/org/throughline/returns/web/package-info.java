/**
 * The business manager's pages on returns, and the partner's list of them. The pages on
 * which a partner fills in a return are in the module that owns its records.
 */
@NullMarked
package org.throughline.returns.web;

import org.jspecify.annotations.NullMarked;
