using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Karavaan.Web.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SignedRole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "signed_role",
                table: "people",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "signed_role",
                table: "people");
        }
    }
}
