-- The role and the database of one service. Run it with psql as the owner of the server:
--
--   psql -v service=sales -v password=... -f roles.sql postgres
--
-- The password may come from the variable OMS_SERVICE_PASSWORD instead, where other users of the
-- machine could read the command line. Running it again is harmless, and sets the new password.

\set ON_ERROR_STOP on
\set QUIET on
\if :{?password}
\else
  \getenv password OMS_SERVICE_PASSWORD
\endif

SELECT 'oms_' || :'service' AS name \gset

SELECT format('CREATE ROLE %I', :'name')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'name') \gexec

ALTER ROLE :"name" LOGIN PASSWORD :'password';

-- An owner who is no superuser may give a database only to a role that it is a member of.
SELECT format('GRANT %I TO CURRENT_USER', :'name')
FROM pg_roles WHERE rolname = CURRENT_USER AND NOT rolsuper \gexec

-- There is no CREATE DATABASE IF NOT EXISTS, and it cannot stand inside a DO block.
SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE template0 ENCODING ''UTF8''', :'name', :'name')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec

-- Everyone may connect to a new database. Only its service should.
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
