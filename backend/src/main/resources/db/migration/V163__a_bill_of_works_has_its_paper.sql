-- The invoice of major works is a document like the other bills.
alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check check (kind in ('statement', 'estimate', 'bill', 'actuals', 'notice', 'works'));
